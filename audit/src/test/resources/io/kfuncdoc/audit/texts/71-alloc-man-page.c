/*
 * In the manner of a page of section 2: RETURN VALUE, then a numbered list of what can go wrong.
 */

/**
 * bpf_arena_alloc_pages() - map zeroed pages into an arena
 * @p__map: the arena to operate on
 * @addr__ign: desired user-space address, NULL lets the kernel pick one
 * @page_cnt: length of the mapping in pages
 * @node_id: NUMA node id, NUMA_NO_NODE for no preference
 * @flags: reserved for future use; should be zero
 *
 * Upon successful completion the user-space address of the first page is returned.
 * On any error, NULL is returned. Errors are:
 *
 * 1. @p__map does not refer to an arena.
 * 2. @flags has a bit set.
 * 3. @page_cnt equals 0 or is larger than the arena itself.
 * 4. @node_id names a node that is not online.
 * 5. @addr__ign is not a multiple of the page size.
 * 6. @addr__ign plus the length reaches past the end of the arena.
 * 7. One or more pages at @addr__ign are not free.
 * 8. No address was given and the arena has no hole of that size left.
 * 9. The lock protecting the range tree could not be obtained.
 * 10. Memory is exhausted.
 *
 * Return: the address described above, else NULL
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

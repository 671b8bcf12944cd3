/*
 * Speaks of failure, and only once of NULL.
 */

/**
 * bpf_arena_alloc_pages() - allocate arena pages
 * @p__map: the arena
 * @addr__ign: address of the first page, or NULL to let the kernel choose
 * @page_cnt: number of pages
 * @node_id: NUMA node, or NUMA_NO_NODE
 * @flags: must be 0, otherwise the allocation fails
 *
 * The allocation fails if @p__map is not an arena, if @page_cnt is zero or exceeds
 * the size of the arena, or if @node_id isn't valid. With a non-NULL @addr__ign it
 * also fails when the address is not page-aligned, when the range would run past
 * the end of the arena and when any page in it has been taken. Without one it
 * fails when no free run is long enough. It fails if the lock cannot be taken or
 * memory cannot be allocated.
 *
 * Return: User-space address of the allocated pages, or NULL on failure.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * Right: the failures in one sentence, divided by semicolons.
 */

/**
 * bpf_arena_alloc_pages() - Populate part of an arena
 * @p__map: arena map to populate
 * @addr__ign: user virtual address the first page shall get, or %NULL when any
 *	       place will do
 * @page_cnt: how many pages to populate
 * @node_id: NUMA node the memory is taken from; %NUMA_NO_NODE means no
 *	     preference
 * @flags: reserved for future extensions, must be zero
 *
 * The pages come back zeroed and are contiguous in the arena. With a non-NULL
 * @addr__ign they are placed at exactly that address, or not at all.
 *
 * Context: Any. Programs which cannot sleep are served by another variant,
 * which the verifier picks.
 *
 * Return: the user-space address of the first page, %NULL on failure. The
 * failures are: @p__map is not of type BPF_MAP_TYPE_ARENA; @flags has a bit
 * set; @page_cnt is 0 or larger than the arena; @node_id names a node that is
 * not online; @addr__ign is non-NULL and not aligned to PAGE_SIZE, or the run
 * starting there leaves the arena or hits a page that is already in use;
 * @addr__ign is %NULL and no hole of @page_cnt pages is left; the arena's lock
 * is contended for too long; memory is exhausted.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

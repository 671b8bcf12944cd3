/*
 * Everything in running text.
 */

/**
 * bpf_arena_alloc_pages() - Allocate a run of pages.
 * @p__map: the arena
 * @addr__ign: desired address or %NULL
 * @page_cnt: number of pages to allocate
 * @node_id: preferred NUMA node, %NUMA_NO_NODE for none
 * @flags: reserved
 *
 * Allocates @page_cnt pages at @addr__ign, or wherever there is room if
 * @addr__ign is %NULL.
 *
 * Return: The user-space address of the first page, or %NULL if @p__map is not
 * an arena, @flags is non-zero, @page_cnt is zero or larger than the arena,
 * @node_id is not an online node, @addr__ign is unaligned, the requested range
 * lies outside the arena, one of its pages is already in use, there is no free
 * range that is large enough, memory is exhausted, or the lock cannot be taken.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

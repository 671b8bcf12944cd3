/*
 * An address said to be rounded.
 *
 * expect: A109 bpf_arena_alloc_pages MISALIGNED
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages.
 * @p__map: the arena
 * @addr__ign: address of the first page, or %NULL to let the kernel choose
 * @page_cnt: number of pages
 * @node_id: NUMA node, or %NUMA_NO_NODE
 * @flags: must be 0
 *
 * The address is rounded down to a page boundary.
 *
 * Return: The user-space address of the first page on success. %NULL if @p__map is
 * not an arena, if @flags is not 0, if @page_cnt is 0 or exceeds the arena, if
 * @node_id is not online, if @addr__ign is not page-aligned, if the range from
 * @addr__ign on does not fit the arena or a page of it is taken, if @addr__ign is
 * %NULL and there is no run of free pages that is long enough, if the lock cannot
 * be taken, or if there is no memory.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

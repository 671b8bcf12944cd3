/*
 * Names, with the clauses that belong to them, and what the contract offers.
 *
 * unread: none
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages.
 * @p__map: the arena that owns the pages
 * @addr__ign: where the first page goes, or %NULL to let the kernel choose
 * @page_cnt: how many pages to allocate
 * @node_id: NUMA node the memory is taken from; %NUMA_NO_NODE means no preference
 * @flags: reserved for future use, must be 0
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

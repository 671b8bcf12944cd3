/*
 * What an argument is like does not make up for what else is asserted of it.
 *
 * unread: page-aligned user-space address, moved up if taken
 * unread: number of pages, 0 means 1
 * unread: NUMA node, the local one if offline
 * unread: any map
 * unread: flags, unknown ones are dropped
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages.
 * @p__map: any map
 * @addr__ign: page-aligned user-space address, moved up if taken
 * @page_cnt: number of pages, 0 means 1
 * @node_id: NUMA node, the local one if offline
 * @flags: flags, unknown ones are dropped
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

/*
 * False in the descriptions of parameters, beside a name.
 *
 * expect: A107 bpf_arena_alloc_pages BAD_NODE
 * unread: if the range is taken, another one is chosen
 * unread: number of bytes
 * unread: GFP flags
 * unread: array map
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages.
 * @p__map: array map
 * @addr__ign: address of the first page, or %NULL to let the kernel choose; must
 *             not be misaligned; if the range is taken, another one is chosen
 * @page_cnt: number of bytes
 * @node_id: NUMA node; ignored if offline
 * @flags: GFP flags
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

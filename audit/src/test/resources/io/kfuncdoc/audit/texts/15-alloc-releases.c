/*
 * Says what holds where.
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages.
 * @p__map: the arena
 * @addr__ign: address or NULL
 * @page_cnt: number of pages
 * @node_id: NUMA node or NUMA_NO_NODE
 * @flags: must be 0
 *
 * Before 7.0 it can only be called from sleepable programs. Since 7.0 it may be
 * called from any context.
 *
 * Return: The address of the first page in user space. NULL if @p__map isn't an
 * arena; if @flags isn't zero; if @page_cnt is 0 or more than the arena has; if
 * @node_id does not name an online node; if @addr__ign is not NULL and isn't
 * page-aligned, or the pages from there on are beyond the end of the arena or not
 * all free; if @addr__ign is NULL and no contiguous pages are free; if the lock
 * times out; if there is no memory.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * One item a cause.
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages from an arena.
 * @p__map: Arena map.
 * @addr__ign: Hint, exact; %NULL means any address.
 * @page_cnt: Pages wanted.
 * @node_id: NUMA node or %NUMA_NO_NODE.
 * @flags: None are defined.
 *
 * Context: Can be called from sleepable and non-sleepable programs alike. May be
 * called while a BPF spin lock is held.
 *
 * Return:
 * * A user-space pointer to the first page on success.
 * * %NULL if @p__map is of another map type.
 * * %NULL if any flag is set.
 * * %NULL if @page_cnt equals 0 or is greater than the number of pages of the
 *   arena.
 * * %NULL for a @node_id that is offline.
 * * %NULL if @addr__ign is given and is not a multiple of the page size.
 * * %NULL if @addr__ign is given and the range does not fit in the arena.
 * * %NULL if @addr__ign is given and overlaps pages that are in use.
 * * %NULL if @addr__ign is %NULL and the arena has no hole of @page_cnt pages.
 * * %NULL if the lock is contended.
 * * %NULL if allocating or mapping the pages fails.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

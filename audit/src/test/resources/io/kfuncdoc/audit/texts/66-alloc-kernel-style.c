/*
 * The style of a maintainer.
 */

/**
 * bpf_arena_alloc_pages() - Allocate @page_cnt pages in @p__map.
 * @p__map:	Arena to allocate in.
 * @addr__ign:	Start of the range, %NULL for any.
 * @page_cnt:	Number of pages.
 * @node_id:	NUMA node, %NUMA_NO_NODE for any.
 * @flags:		Reserved, must be zero.
 *
 * Context: Any. Safe to call from non-sleepable programs.
 * Return:
 * * A pointer (user address) to the first page on success.
 * * %NULL if the arguments are invalid: @p__map isn't an arena, @flags != 0,
 *   @page_cnt is 0 or greater than the size of the arena in pages, @node_id is
 *   neither %NUMA_NO_NODE nor an online node, @addr__ign is misaligned or the range
 *   isn't inside the arena.
 * * %NULL if the range at @addr__ign isn't free.
 * * %NULL if there is no free range of @page_cnt pages.
 * * %NULL if memory couldn't be allocated or the lock couldn't be acquired.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

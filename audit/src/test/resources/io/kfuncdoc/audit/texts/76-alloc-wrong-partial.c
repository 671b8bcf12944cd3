/*
 * A shorter run is promised where there is not enough room, and errors are said to come as ERR_PTR().
 *
 * expect: A102 bpf_arena_alloc_pages TOO_MANY_PAGES
 * expect: A103 bpf_arena_alloc_pages NO_PAGE_ARRAY
 * expect: A109 bpf_arena_alloc_pages TOO_MANY_PAGES
 */

/**
 * bpf_arena_alloc_pages() - get some pages
 * @p__map: the arena
 * @addr__ign: wished-for address or NULL
 * @page_cnt: page count. A count beyond the size of the arena is cut down to it.
 * @node_id: NUMA node, or NUMA_NO_NODE
 * @flags: has to be 0
 *
 * Return: user-space address of the first page. NULL when @p__map is no arena, @flags is
 * nonzero, @page_cnt is zero, @node_id is offline, @addr__ign isn't page-aligned, the
 * range starting at @addr__ign overruns the arena or collides with taken pages, no
 * sufficiently long free run exists while @addr__ign is NULL, or the lock is not to be
 * had. ERR_PTR(-ENOMEM) when memory is short.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * Right: one condition for several causes, "be it for".
 */

/**
 * bpf_arena_alloc_pages - get zeroed pages from an arena
 * @p__map:    arena map
 * @addr__ign: where to put them (user space address), NULL for anywhere
 * @page_cnt:  how many pages
 * @node_id:   preferred NUMA node; NUMA_NO_NODE (-1) means no preference
 * @flags:     reserved for future use, has to be zero
 *
 * With a NULL @addr__ign the smallest hole that is large enough is used.
 * Non-sleepable callers are silently redirected by the verifier to
 * bpf_arena_alloc_pages_non_sleepable().
 *
 * Context: Any context. Safe under a BPF spin lock.
 *
 * Returns: user space address of the first page. On failure NULL is returned,
 * that is when
 *
 * - the map is not an arena;
 * - @flags is non-zero;
 * - @page_cnt is zero or larger than the arena;
 * - @node_id is neither NUMA_NO_NODE nor an online node;
 * - @addr__ign is given but is not page aligned, or the pages would extend
 *   past the end of the arena, or any of them is already in use;
 * - @addr__ign is NULL and there is no contiguous free range of @page_cnt pages;
 * - the arena lock cannot be acquired;
 * - memory cannot be allocated, be it for the pages themselves, for the array
 *   of page pointers or for the range tree.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

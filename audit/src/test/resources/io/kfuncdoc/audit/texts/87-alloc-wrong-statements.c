/*
 * Wrong in plain statements without a condition.
 *
 * expect: A113 bpf_arena_alloc_pages page_cnt
 * expect: A109 bpf_arena_alloc_pages ALLOCATED
 * expect: A109 bpf_arena_alloc_pages BAD_NODE
 */

/**
 * bpf_arena_alloc_pages() - get zeroed pages from an arena
 * @p__map: arena map
 * @addr__ign: user-space address, NULL for anywhere
 * @page_cnt: how many pages, at most 512
 * @node_id: NUMA node or NUMA_NO_NODE
 * @flags: has to be zero
 *
 * The pages are not zeroed. @node_id is ignored.
 *
 * Return: user-space address of the first page. NULL when @p__map is not
 * an arena, @flags is non-zero, @page_cnt is zero or larger than the arena,
 * @node_id is not online and not NUMA_NO_NODE, @addr__ign is misaligned,
 * out of bounds or already in use, no contiguous free range is found, the lock
 * cannot be acquired, or memory is short.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt, int node_id, u64 flags);

/*
 * Wrong: flags ignored, a count of 512, pages not zeroed, not under a lock.
 *
 * expect: A109 bpf_arena_alloc_pages BAD_FLAGS
 * expect: A102 bpf_arena_alloc_pages BAD_FLAGS
 * expect: A113 bpf_arena_alloc_pages page_cnt
 * expect: A109 bpf_arena_alloc_pages ALLOCATED
 * expect: A115 bpf_arena_alloc_pages NOT_UNDER_SPIN_LOCK
 */

/**
 * bpf_arena_alloc_pages - map new pages into an arena
 * @p__map: the arena
 * @addr__ign: page-aligned user address, %NULL to leave the choice to the
 *	       kernel
 * @page_cnt: number of pages to map, at most 512
 * @node_id: preferred node, %NUMA_NO_NODE for none
 * @flags: ignored
 *
 * The pages are not cleared, callers have to initialise them before use.
 *
 * Callable from any program, but not while a bpf_spin_lock is held.
 *
 * Returns: user space address of the mapping, or %NULL if
 * @p__map is no arena;
 * @page_cnt is zero or exceeds the number of pages of the arena;
 * @node_id is invalid or offline;
 * @addr__ign is misaligned;
 * the range ends behind the arena;
 * any page of it is occupied, or no free range is large enough;
 * the lock can't be acquired;
 * memory runs out.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

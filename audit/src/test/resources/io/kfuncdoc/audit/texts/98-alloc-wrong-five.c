/*
 * Wrong: another errno, sleepable callers only, a kernel pointer, a misaligned address rounded, no word of busy pages.
 *
 * expect: A114 bpf_arena_alloc_pages
 * expect: A115 bpf_arena_alloc_pages SLEEPABLE_ONLY
 * expect: A115 bpf_arena_alloc_pages SLEEPABLE_ONLY
 * expect: A109 bpf_arena_alloc_pages MISALIGNED
 * expect: A103 bpf_arena_alloc_pages NO_PAGE_ARRAY
 * expect: A102 bpf_arena_alloc_pages MISALIGNED
 * expect: A102 bpf_arena_alloc_pages RANGE_TAKEN
 */

/**
 * bpf_arena_alloc_pages() - Back a piece of an arena with memory
 * @p__map: arena to work on
 * @addr__ign: requested user address or %NULL. Unaligned addresses are rounded
 *	       down to the page they are in.
 * @page_cnt: number of pages
 * @node_id: NUMA node or %NUMA_NO_NODE
 * @flags: currently unused, must be 0
 *
 * Looks for @page_cnt contiguous free pages and backs them with zeroed memory.
 *
 * Context: Only programs that are allowed to sleep may call this, the page
 * allocator is entered with GFP_KERNEL. Sleepable programs only.
 *
 * Return: A kernel virtual address through which the program can access the
 * pages directly, and -ENOMEM when
 * the memory allocation fails. %NULL is returned if @p__map is not an arena,
 * @flags is not zero, @page_cnt is zero or bigger than the arena, @node_id is
 * not an online node, the range does not fit, or there is not enough
 * contiguous space. Failing to get the lock also yields %NULL.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * In the manner of a commit message, for the kernel without the lock. Right: that "zero pages" and "any flag" are not
 * understood is a limit of the audit.
 *
 * kernel: 6.18.44
 *
 * expect: A102 bpf_arena_alloc_pages NO_PAGES
 * expect: A107 bpf_arena_alloc_pages
 * expect: A107 bpf_arena_alloc_pages
 * expect: A190 bpf_arena_alloc_pages
 * expect: A190 bpf_arena_alloc_pages
 */

/**
 * bpf_arena_alloc_pages() - populate a stretch of the arena
 * @p__map: map, has to be an arena
 * @addr__ign: fixed address of the stretch, or NULL for anywhere
 * @page_cnt: pages wanted
 * @node_id: preferred node or NUMA_NO_NODE
 * @flags: no flags are defined, so this has to be 0
 *
 * Find room for @page_cnt adjacent pages, back them with zeroed memory and tell the
 * caller where they are as seen by user space.
 *
 * The call fails, and NULL comes back, if the map is of another type, if any flag is
 * given, if zero pages or more pages than the whole arena holds are requested, if the node
 * is offline, if the fixed address is misaligned or the stretch leaves the arena, if some
 * page of the stretch has been taken before, if without a fixed address no gap is wide
 * enough, and if the system is out of memory.
 *
 * Context: Sleepable programs only. May sleep.
 * Return: user-space address of the stretch or NULL
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * Right: in the short sentences of a mailing list.
 */

/**
 * bpf_arena_alloc_pages - grab zeroed pages from an arena
 * @p__map: where to grab them from
 * @addr__ign: wanted address. %NULL lets the kernel pick one.
 * @page_cnt: number of pages
 * @node_id: NUMA node hint, or %NUMA_NO_NODE
 * @flags: none are defined yet. Anything but 0 is rejected.
 *
 * Needs @page_cnt consecutive unused pages. A page counts as used once it has
 * been allocated, reserved, or faulted in by the user side.
 *
 * Works from sleepable and non-sleepable programs, and with a bpf_spin_lock
 * held as well.
 *
 * Return:
 * The user address of the first page, or %NULL in one of these cases:
 *
 * - @p__map is some other kind of map
 * - @flags is not 0
 * - @page_cnt is 0, or there are fewer than @page_cnt pages in the arena
 * - @node_id is neither %NUMA_NO_NODE nor an online node
 * - @addr__ign is set, but isn't a multiple of the page size
 * - @addr__ign is set, and @page_cnt pages from there on don't fit the arena
 * - @addr__ign is set, and one of the pages there is used already
 * - @addr__ign is %NULL, and there is no sufficiently large hole
 * - the free space lock could not be taken
 * - the kernel is out of memory
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

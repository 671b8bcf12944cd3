/*
 * Right: "between 1 and", "too close to the end".
 */

/**
 * bpf_arena_alloc_pages() - Allocate memory from a BPF arena
 * @p__map: pointer to the arena map
 * @addr__ign: page-aligned user address hint, or NULL
 * @page_cnt: number of 4k pages, must be between 1 and the size of the arena
 * @node_id: NUMA node id, or -1
 * @flags: no flags are defined yet; any non-zero value is rejected
 *
 * The allocation never lands elsewhere than at @addr__ign unless @addr__ign is
 * NULL.
 *
 * Return: the address of the memory as seen by user space, or NULL if @p__map
 * is something other than an arena, an argument is invalid (@flags not 0,
 * @page_cnt 0 or more than the arena has, @node_id not online, @addr__ign
 * misaligned or too close to the end), the requested pages aren't all
 * available, no hole is big enough, the lock could not be taken, or the
 * kernel is out of memory.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/*
 * As short as can be.
 */

/**
 * bpf_arena_alloc_pages() - allocate arena pages
 * @p__map: arena map
 * @addr__ign: page-aligned fixed address inside the arena, or NULL
 * @page_cnt: page count, 1 up to the number of pages in the arena
 * @node_id: online NUMA node or NUMA_NO_NODE
 * @flags: must be 0
 *
 * Return: user address of the first page or NULL on error: bad arguments, fixed
 * range already in use, no large enough free range, lock contention, no memory
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

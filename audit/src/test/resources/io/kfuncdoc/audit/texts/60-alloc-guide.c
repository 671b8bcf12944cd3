/*
 * A long text in the manner of a guide.
 */

/**
 * bpf_arena_alloc_pages() - Get pages of memory inside an arena
 * @p__map: BPF map to allocate from. If this is not an arena map the function
 * 	returns %NULL.
 * @addr__ign: User space address the caller would like the pages to appear at.
 * 	Pass %NULL to leave the choice to the kernel. If the address is not %NULL
 * 	it has to be a multiple of the page size and the pages have to lie within
 * 	the arena's user mapping; otherwise %NULL is returned.
 * @page_cnt: Number of consecutive pages. Zero pages, or more pages than the
 * 	arena contains, cannot be allocated: the result is %NULL.
 * @node_id: Node to prefer, %NUMA_NO_NODE if it does not matter. %NULL is
 * 	returned for a node that does not exist or is offline.
 * @flags: Must be zero. Any other value makes the call return %NULL.
 *
 * Fresh pages are filled with zeroes. The call is allowed in any BPF program,
 * sleepable or not.
 *
 * In addition to the cases above %NULL is returned if
 *
 * - pages at the wanted address are busy, that is, they have been allocated or
 *   reserved, or user space has touched them,
 * - @addr__ign is %NULL but the arena doesn't contain enough contiguous free
 *   pages,
 * - physical memory, or memory for internal data structures, is not available,
 * - the internal lock could not be acquired.
 *
 * Return: Address of the first page, valid in user space, or %NULL.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

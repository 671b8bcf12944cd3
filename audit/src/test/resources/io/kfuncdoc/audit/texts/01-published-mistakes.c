/*
 * The kinds of mistakes that a published patch had, in other words.
 *
 * expect: A114 bpf_arena_alloc_pages
 * expect: A115 bpf_arena_alloc_pages SLEEPABLE_ONLY
 * expect: A102 bpf_arena_alloc_pages RANGE_TAKEN
 * expect: A102 bpf_arena_alloc_pages NO_RUN
 * expect: A102 bpf_arena_alloc_pages CONTENDED
 * expect: A115 bpf_arena_free_pages SLEEPABLE_ONLY
 * expect: A108 bpf_arena_free_pages ROUNDS
 * expect: A108 bpf_arena_free_pages CLAMPS
 * expect: A108 bpf_arena_free_pages DEFERS
 * expect: A102 bpf_arena_reserve_pages MISALIGNED
 * expect: A102 bpf_arena_reserve_pages CONTENDED
 * expect: A102 bpf_arena_reserve_pages NO_TREE_NODE
 * expect: A105 bpf_arena_reserve_pages RANGE_TAKEN
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages inside a BPF arena.
 * @p__map: Pointer to a ``BPF_MAP_TYPE_ARENA`` map.
 * @addr__ign: Page-aligned address inside the arena to place the pages at, or
 *             %NULL if the kernel is to choose one. A non-NULL address must
 *             lie within the user range of the arena; otherwise the
 *             allocation fails.
 * @page_cnt: How many pages to allocate. Must be non-zero and no greater than
 *            the configured size of the arena in pages.
 * @node_id: Online NUMA node that the memory should come from, or
 *           %NUMA_NO_NODE.
 * @flags: For future use; must be 0.
 *
 * Allocates @page_cnt pages and inserts them into the arena at the offset that
 * belongs to @addr__ign. BPF programs and user space can use the pages as soon
 * as the call has come back.
 *
 * Context: Callable only from sleepable BPF programs.
 *
 * Return: Kernel pointer to the first page that was allocated, or %NULL on
 * failure: for invalid arguments, or if memory for the pages cannot be had.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/**
 * bpf_arena_free_pages() - Free pages of a BPF arena.
 * @p__map: Pointer to a ``BPF_MAP_TYPE_ARENA`` map.
 * @ptr__ign: Address of the first page to free.
 * @page_cnt: How many pages to free.
 *
 * Gives the pages back to the arena and takes them out of the mappings that
 * user space has of it. Is a no-op when @p__map is not an arena, when
 * @page_cnt is zero or when @ptr__ign is %NULL.
 *
 * Context: Can only be called from sleepable programs.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/**
 * bpf_arena_reserve_pages() - Reserve a range of pages of a BPF arena.
 * @p__map: Pointer to a ``BPF_MAP_TYPE_ARENA`` map.
 * @ptr__ign: Address of the first page to reserve.
 * @page_cnt: How many pages to reserve.
 *
 * A reserved range is not handed out by later calls of
 * bpf_arena_alloc_pages().
 *
 * Return:
 * * 0 on success, or when there is nothing to do because @page_cnt is zero.
 * * %-EINVAL if @p__map is not an arena, or if the range does not lie
 *   completely inside the arena.
 * * %-EBUSY if any page in the range is already allocated.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

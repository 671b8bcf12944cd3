/**
 * bpf_arena_alloc_pages() - Allocate pages in a BPF arena.
 * @p__map: the arena
 * @addr__ign: first page of the range, or 0 to let the kernel choose
 * @page_cnt: number of pages
 * @node_id: NUMA node to take the memory from, or %NUMA_NO_NODE
 * @flags: must be 0
 *
 * Backs @page_cnt free pages with zeroed memory. If @addr__ign is 0, they come
 * from the smallest free run that is large enough.
 *
 * The result is a full user-space address. A program casts it before it
 * dereferences it; the verifier does not ask for a test against NULL.
 *
 * A page is taken if it is allocated, reserved, or populated by user space.
 *
 * Of the conditions under Return the first that applies decides.
 *
 * Context: Process context, sleepable programs only. May sleep.
 *
 * Return:
 * * %NULL if @p__map is not an arena.
 * * %NULL if @flags is not 0.
 * * %NULL if @page_cnt is 0.
 * * %NULL if @node_id is not %NUMA_NO_NODE and @node_id is not an online node.
 * * %NULL if @page_cnt is greater than the number of pages of @p__map.
 * * %NULL if @addr__ign is not 0 and @addr__ign is not page-aligned.
 * * %NULL if @addr__ign is not 0 and the page offset of @addr__ign is greater
 *   than the number of pages of @p__map minus @page_cnt.
 * * %NULL if the temporary array of page pointers cannot be allocated.
 * * %NULL if @addr__ign is given and a page of the range is taken.
 * * %NULL if @addr__ign is 0 and no free run is @page_cnt pages long.
 * * %NULL if splitting the free run needs memory and there is none. Afterwards
 *   @page_cnt pages of @p__map from offset the page offset of @addr__ign on and
 *   what follows them in their free run stay taken.
 * * %NULL if the pages cannot be allocated or mapped.
 * * A user-space address on success: the address of the first page.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign,
					u32 page_cnt, int node_id, u64 flags);

/**
 * bpf_arena_free_pages() - Free a page range of a BPF arena.
 * @p__map: the arena
 * @ptr__ign: first page of the range; rounded down to a page
 * @page_cnt: number of pages; what lies beyond the end is left out
 *
 * Reservations in the range are undone, and free pages stay free: freeing twice
 * is no error.
 *
 * Of these conditions the first that applies decides:
 *
 * * If @p__map is not an arena, nothing changes.
 * * If @page_cnt is 0 or @ptr__ign is 0, nothing changes.
 * * If the low 32 bits of @ptr__ign are less than the low 32 bits of the start
 *   of @p__map, nothing is promised: the caller must not let that happen.
 * * If marking the pages free needs memory and there is none, nothing changes.
 * * Otherwise @page_cnt pages of @p__map from offset the page offset of
 *   @ptr__ign on are free.
 *
 * Context: Process context, sleepable programs only. May sleep.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign,
				      u32 page_cnt);

/**
 * bpf_arena_reserve_pages() - Reserve a page range within a BPF arena.
 * @p__map: the arena
 * @ptr__ign: first page of the range
 * @page_cnt: number of pages
 *
 * Takes @page_cnt pages out of the arena's free space without backing them with
 * memory. User space can still populate them by touching them, unless the arena
 * was created with %BPF_F_SEGV_ON_FAULT.
 *
 * A page is taken if it is allocated, reserved, or populated by user space.
 *
 * Of the conditions under Return the first that applies decides.
 *
 * Context: Process context, sleepable programs only. May sleep.
 *
 * Return:
 * * %-EINVAL if @p__map is not an arena.
 * * %0 if @page_cnt is 0.
 * * %0 if @ptr__ign is not page-aligned.
 * * %-EINVAL if @page_cnt plus the page offset of @ptr__ign is greater than the
 *   number of pages of @p__map.
 * * %-EBUSY if a page of the range is allocated, reserved or populated by user
 *   space.
 * * %-ENOMEM if splitting the free run needs memory and there is none.
 *   Afterwards @page_cnt pages of @p__map from offset the page offset of
 *   @ptr__ign on and what follows them in their free run stay taken.
 * * %0 on success.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign,
					u32 page_cnt);


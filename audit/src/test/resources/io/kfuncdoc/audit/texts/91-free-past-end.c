/*
 * Wrong: a range that reaches past the end is cut there.
 *
 * expect: A107 bpf_arena_free_pages
 * expect: A190 bpf_arena_free_pages
 */

/**
 * bpf_arena_free_pages() - give pages back
 * @p__map: the arena
 * @ptr__ign: user-space address somewhere in the first page
 * @page_cnt: number of pages to give back
 *
 * The address is rounded down to a page boundary and the count is clipped at
 * the end of the arena. It does nothing if @p__map is not an arena, if
 * @page_cnt is 0, if @ptr__ign is NULL or if the address lies past the end of
 * the arena. An address below the start of the arena is undefined.
 *
 * If the caller cannot sleep or the lock is contended, the free is deferred.
 * If no memory is available for that, the pages are leaked. When the range tree
 * cannot allocate a node the pages stay taken.
 *
 * Does nothing if the range extends past the end of the arena. Freeing a page
 * twice is an error.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt);

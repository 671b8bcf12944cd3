/*
 * False behind semicolons, and a lock that nobody has to hold.
 *
 * expect: A108 bpf_arena_free_pages ROUNDS
 * unread: it is rounded up
 * unread: a page that is taken is skipped
 * unread: Only called with the arena's lock held.
 */

/**
 * bpf_arena_free_pages() - Free pages.
 * @p__map: the arena
 * @ptr__ign: address in the first page; it is rounded up
 * @page_cnt: number of pages, clamped to the end of the arena; a page that is
 *            taken is skipped
 *
 * Does nothing if @p__map is not an arena, or if @page_cnt or @ptr__ign is 0. Where
 * the caller cannot sleep or the lock is contended, the free is done later.
 * Only called with the arena's lock held.
 *
 * Context: Any context.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Right: a free that cannot fail, told from what happens.
 */

/**
 * bpf_arena_free_pages() - give arena pages back
 * @p__map: the arena
 * @ptr__ign: any address inside the first page to give back
 * @page_cnt: how many pages to give back
 *
 * Frees @page_cnt pages starting with the page @ptr__ign points into; the
 * offset within that page does not matter. The range is truncated at the end
 * of the arena, and an address past the end makes the call a no-op, as does
 * a zero @page_cnt, a %NULL @ptr__ign, or a map that is no arena.
 *
 * It makes no difference whether the pages were allocated, reserved or
 * populated by a user space fault. Pages which are free already are skipped.
 *
 * When the caller is not allowed to sleep, or when the arena's lock cannot be
 * acquired, the pages are handed to a worker and freed some time later.
 *
 * @ptr__ign must not be below the start of the arena.
 *
 * Context: Any context.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Right: "to return the pages to" is no result.
 */

/**
 * bpf_arena_free_pages() - give pages back to an arena
 * @p__map: arena to return the pages to
 * @ptr__ign: user-space pointer somewhere into the first page
 * @page_cnt: number of pages to give back
 *
 * The address is truncated to a page boundary and the count is clipped so that
 * it never goes beyond the end of the arena. It is fine to free pages that are
 * already free, or that were only reserved.
 *
 * It does nothing if @p__map is not an arena, if @page_cnt is 0, if @ptr__ign
 * is NULL or if the address lies past the last page of the arena. An address
 * in front of the arena is a bug in the caller and must be avoided.
 *
 * If the caller cannot sleep or the lock is contended, the work is handed to a
 * worker and the pages stay in use until it has run. If no memory is available
 * to queue that work, the pages are leaked until the map goes away.
 * When the range tree cannot allocate a node the range stays unusable, although
 * its memory was released.
 *
 * Context: Any context; in non-sleepable programs the verifier substitutes
 * bpf_arena_free_pages_non_sleepable().
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

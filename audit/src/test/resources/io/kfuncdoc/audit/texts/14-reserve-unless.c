/*
 * Says "unless".
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages.
 * @p__map: the arena
 * @ptr__ign: first page
 * @page_cnt: number of pages
 *
 * Returns -EINVAL unless @p__map is an arena. Returns 0 and does nothing if
 * @page_cnt is 0 or @ptr__ign is not page-aligned. Returns -EINVAL if the range
 * extends beyond the arena, -EBUSY if pages in the range are used already or if
 * taking the lock fails, and -ENOMEM if there is no memory left. Returns 0 if
 * successful.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

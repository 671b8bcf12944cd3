/*
 * A list inside each item.
 */

/**
 * bpf_arena_reserve_pages() - Reserve a range.
 * @p__map: the arena
 * @ptr__ign: start of the range
 * @page_cnt: number of pages
 *
 * Return:
 * * %0 if
 *
 *   * the range was reserved
 *   * @page_cnt is 0
 *   * @ptr__ign is not aligned to a page
 *
 * * %-EINVAL if any of these holds:
 *
 *   * @p__map is not an arena
 *   * the range goes past the end of the arena
 *
 * * %-EBUSY if either
 *
 *   * at least one page of the range is occupied
 *   * the lock could not be obtained
 *
 * * %-ENOMEM if memory is short
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

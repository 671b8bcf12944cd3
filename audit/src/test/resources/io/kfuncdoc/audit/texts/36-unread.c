/*
 * A condition that nobody can make out.
 *
 * expect: A190 bpf_arena_reserve_pages
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages.
 * @p__map: the arena
 * @ptr__ign: first page
 * @page_cnt: number of pages
 *
 * Return:
 * * %0 on success, if @page_cnt is 0, or if @ptr__ign is not page-aligned
 * * %-EINVAL if @p__map is not an arena or the range does not fit the arena
 * * %-EBUSY if a page of the range is taken or the lock cannot be taken
 * * %-ENOMEM if there is no memory
 * * %-EBUSY if the moon is full
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * The older kernel: no lock to fail.
 *
 * kernel: 6.18.44
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages.
 * @p__map: the arena
 * @ptr__ign: first page
 * @page_cnt: number of pages
 *
 * Context: Sleepable programs only.
 *
 * Return: 0 on success and if @page_cnt is zero. A @ptr__ign that is not
 * page-aligned gives 0, too. -EINVAL if @p__map is not an arena or if the range
 * does not fit the arena. -EBUSY if part of the range is in use. -ENOMEM when the
 * kernel is out of memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

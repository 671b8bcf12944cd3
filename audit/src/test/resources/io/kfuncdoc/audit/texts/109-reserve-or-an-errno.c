/*
 * A result beside another is no condition of it.
 *
 * unread: none
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages.
 * @p__map: the arena
 * @ptr__ign: first page
 * @page_cnt: number of pages
 *
 * Nothing is reserved and 0 is returned if @page_cnt is 0 or if @ptr__ign is not
 * page-aligned.
 *
 * Return: Zero, or a negative error code: -EINVAL if @p__map is not an arena or the range
 * does not fit the arena, -EBUSY if a page of the range is taken or the lock cannot
 * be taken, -ENOMEM if there is no memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Terse, one line a result.
 */

/**
 * bpf_arena_reserve_pages - reserve pages of an arena
 * @p__map: arena map
 * @ptr__ign: address of the first page
 * @page_cnt: page count
 *
 * Return: 0 on success, if @page_cnt is 0 or if @ptr__ign isn't page aligned
 * (nothing is reserved then); -EINVAL if @p__map isn't an arena or the range
 * exceeds the arena; -EBUSY if a page is already in use or the lock can't be
 * taken; -ENOMEM if out of memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

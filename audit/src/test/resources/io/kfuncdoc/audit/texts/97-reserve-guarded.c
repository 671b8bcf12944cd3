/*
 * Right: what must hold first, then what happens if it does not.
 */

/**
 * bpf_arena_reserve_pages - mark arena pages as off limits
 * @p__map: the map, which has to be an arena
 * @ptr__ign: address of the first page
 * @page_cnt: number of pages
 *
 * All @page_cnt pages must be free and must lie inside the arena. If one of
 * them has been allocated, reserved or touched from user space before, -EBUSY
 * is returned and nothing changes. If any of them is outside of the arena, or
 * if @p__map isn't an arena in the first place, the result is -EINVAL. -EBUSY
 * is also what you get when the lock protecting the free space can't be had.
 *
 * No memory is allocated for the pages themselves, but the kernel may need
 * some to keep track of the remaining free space; -ENOMEM is returned when
 * that allocation fails.
 *
 * Beware that 0 does not always mean that something was reserved: it is also
 * returned for a @page_cnt of 0 and for a misaligned @ptr__ign.
 *
 * May be called from any program.
 *
 * Return: 0 on success, a negative error code otherwise (see above).
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

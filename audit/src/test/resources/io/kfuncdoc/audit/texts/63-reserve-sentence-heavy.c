/*
 * Prose under Return.
 */

/**
 * bpf_arena_reserve_pages - Reserve an address range of an arena.
 * @p__map: The arena.
 * @ptr__ign: The lowest address of the range.
 * @page_cnt: The number of pages of the range.
 *
 * Return: Zero on success. If the range is empty (@page_cnt is zero), or if
 * @ptr__ign does not lie on a page boundary, zero is returned as well, but no page
 * is reserved. The function returns -EINVAL if it is called with a map that is not
 * an arena or if the range is not completely inside the arena. It returns -EBUSY
 * if the range overlaps with pages that are not free or if it fails to take the
 * lock, and -ENOMEM if it runs out of memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

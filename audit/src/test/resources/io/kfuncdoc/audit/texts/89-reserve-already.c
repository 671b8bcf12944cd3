/*
 * Wrong: what is reserved already is no success.
 *
 * expect: A103 bpf_arena_reserve_pages RANGE_TAKEN
 */

/**
 * bpf_arena_reserve_pages() - keep the allocator away from part of an arena
 * @p__map: the arena
 * @ptr__ign: first user-space address of that part
 * @page_cnt: its length in pages
 *
 * Return: 0 if the area was reserved already, if @page_cnt is 0 or @ptr__ign is misaligned, -EINVAL if @p__map is not an arena or the range does not fit, -EBUSY if a page is taken or the lock cannot be taken, -ENOMEM if there is no memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);

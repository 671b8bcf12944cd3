/*
 * Right: results with a colon.
 */

/**
 * bpf_arena_reserve_pages() - keep the allocator away from part of an arena
 * @p__map: the arena
 * @ptr__ign: first user-space address of that part
 * @page_cnt: its length in pages
 *
 * Return:
 * * 0: done, or nothing to do (@page_cnt is zero), or @ptr__ign has any of its
 *   low 12 bits set, in which case nothing is reserved
 * * -EINVAL: wrong map type, or the last page would be outside of the arena
 * * -EBUSY: at least one of the pages was already allocated, reserved or
 *   touched by user space; also returned on lock timeout
 * * -ENOMEM: no memory for a range tree node
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);

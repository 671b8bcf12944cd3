/*
 * The misaligned start is said to be refused, and a busy page to yield the wrong code.
 *
 * expect: A103 bpf_arena_reserve_pages MISALIGNED
 * expect: A103 bpf_arena_reserve_pages RANGE_TAKEN
 */

/**
 * bpf_arena_reserve_pages() - block out part of an arena
 * @p__map: the arena to work on
 * @ptr__ign: user-space address at which the blocked part starts
 * @page_cnt: number of pages to block; nothing is done for zero
 *
 * Return: 0 once the part is blocked, or if @page_cnt was zero. -EINVAL is handed out
 * when @p__map is some other kind of map, when the part would extend beyond the arena or
 * when its start isn't on a page boundary; -ENOENT when any of its pages was handed out or
 * touched earlier; -EBUSY when the lock can't be had; and -ENOMEM when a tree node can't
 * be allocated.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

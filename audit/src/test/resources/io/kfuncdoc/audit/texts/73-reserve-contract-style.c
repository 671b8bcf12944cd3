/*
 * Preconditions first, then what comes back, in sentences that begin with the value.
 */

/**
 * bpf_arena_reserve_pages() - keep a range of arena addresses from being allocated
 * @p__map: the arena; anything else yields -EINVAL
 * @ptr__ign: start of the range. It is silently accepted when not page aligned, but then
 *	the call has no effect and 0 is returned.
 * @page_cnt: size of the range in pages. Passing 0 is fine and does nothing.
 *
 * Return: Zero means the range is yours, or that there was nothing to do. -EINVAL means
 * that the range does not lie entirely within the arena. -EBUSY means that somebody
 * already owns a part of the range, or that the lock was contended. -ENOMEM means that
 * memory for the bookkeeping of the split has run out.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Wrong: the range before the alignment, pages of user space left out, sleepable callers, a kernel address.
 *
 * expect: A104 bpf_arena_reserve_pages MISALIGNED
 * expect: A105 bpf_arena_reserve_pages RANGE_TAKEN
 * expect: A115 bpf_arena_reserve_pages SLEEPABLE_ONLY
 * expect: A114 bpf_arena_reserve_pages ptr__ign
 */

/**
 * bpf_arena_reserve_pages - set pages aside
 * @p__map: arena map
 * @ptr__ign: kernel address of the first page to set aside
 * @page_cnt: number of pages, may be zero
 *
 * The bounds are checked before the alignment of @ptr__ign, so that a bad
 * range is always reported.
 *
 * Must be called from a sleepable program.
 *
 * Return: 0 if the pages were set aside, if @page_cnt is 0 or if @ptr__ign is
 * not page-aligned. -EINVAL if @p__map is not an arena or the range exceeds
 * it. -EBUSY if any of the pages has already been allocated or reserved, or
 * if the spinlock cannot be taken. -ENOMEM if the range tree node can't be
 * allocated.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

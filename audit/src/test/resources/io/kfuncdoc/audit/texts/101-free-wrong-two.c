/*
 * Wrong: sleepable programs only, and a NULL address as a failure.
 *
 * expect: A115 bpf_arena_free_pages SLEEPABLE_ONLY
 * expect: A103 bpf_arena_free_pages NOTHING_TO_DO
 */

/**
 * bpf_arena_free_pages - return pages to the arena
 * @p__map: the arena
 * @ptr__ign: address within the first page
 * @page_cnt: number of pages
 *
 * The start is rounded down to a page boundary, the end is clipped to the
 * end of the arena. If @ptr__ign is %NULL, the call
 * fails. Nothing happens if @p__map is not an arena, @page_cnt is zero, or
 * @ptr__ign is past the end. Otherwise every page of the range becomes free,
 * though possibly only later, from a workqueue, if the lock is contended.
 *
 * This function sleeps and therefore must not be called from non-sleepable
 * programs.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

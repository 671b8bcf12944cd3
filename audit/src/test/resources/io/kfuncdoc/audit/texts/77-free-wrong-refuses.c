/*
 * free is said to refuse an unaligned address, to stop at reserved pages and to be for sleepable callers.
 *
 * expect: A107 bpf_arena_free_pages
 * expect: A108 bpf_arena_free_pages ROUNDS
 * expect: A115 bpf_arena_free_pages SLEEPABLE_ONLY
 */

/**
 * bpf_arena_free_pages() - drop pages
 * @p__map: the arena
 * @ptr__ign: where to begin; an address that isn't page-aligned is rejected
 * @page_cnt: how many; anything past the end of the arena is ignored
 *
 * A call with @page_cnt zero, with NULL, with an address past the arena's end or with a map
 * that is no arena returns without doing anything. Pages are freed later if the lock
 * cannot be taken right now or if the caller can't sleep.
 *
 * Context: Only callable from sleepable programs.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Right: short, with what is silently done in a list.
 */

/**
 * bpf_arena_free_pages - release a range of arena pages
 * @p__map: BPF_MAP_TYPE_ARENA map the pages belong to
 * @ptr__ign: start of the range, need not be page aligned
 * @page_cnt: length of the range in pages
 *
 * There is no return value, so bad arguments go unnoticed:
 *
 * - nothing is done if @p__map is not an arena, if @page_cnt is 0, or if
 *   @ptr__ign is NULL;
 * - nothing is done if @ptr__ign lies at or beyond the end of the arena;
 * - an unaligned @ptr__ign is rounded down to its page boundary;
 * - a @page_cnt that is too large is clamped to what is left of the arena.
 *
 * The work is put off to a workqueue when the program is non-sleepable or the
 * lock is not available right away.
 *
 * Can be called from sleepable as well as from non-sleepable programs.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/*
 * Right: prose, the limit in a power of two with a comma.
 */

/**
 * bpf_strnlen - count the characters of a string
 * @s__ign: where the string begins
 * @count: maximum to count to
 *
 * If @s__ign is outside the kernel's readable address range, -ERANGE is
 * returned. When @count is zero nothing is read and 0 is returned. A byte that
 * can't be read gives -EFAULT, and a string without a NUL in its first 65,536
 * bytes gives -E2BIG.
 *
 * May be called from sleepable and non-sleepable programs.
 *
 * Return: the length on success, a negative errno otherwise.
 */
__bpf_kfunc int bpf_strnlen(const char *s__ign, size_t count)
{
}

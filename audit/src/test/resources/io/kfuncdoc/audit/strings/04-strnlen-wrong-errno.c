/*
 * Wrong: -EINVAL for the range, no word of a byte that cannot be read.
 *
 * expect: A103 bpf_strnlen NOT_IN_KERNEL
 * expect: A102 bpf_strnlen UNREADABLE
 */

/**
 * bpf_strnlen() - Length of a string, but not more than a limit
 * @s__ign: the string
 * @count: the limit
 *
 * Context: Any context.
 *
 * Return: The length, or @count if that is less. %0 if @count is 0. %-EINVAL if
 * @s__ign is outside the kernel's readable address range, %-E2BIG if there is
 * no NUL within 65536 bytes.
 */
__bpf_kfunc int bpf_strnlen(const char *s__ign, size_t count)
{
}

using ControlValidator.Fence.Native;

namespace ControlValidator.Fence.Seccomp;

/// <summary>
/// Calls that nothing asks for by mistake. Whoever tries one ends with its process, so that the attempt is seen; other calls that are not
/// permitted only fail.
/// </summary>
internal static class HostileCalls
{
    internal static SystemCall[] All { get; } =
    [
        new("execve", 59, 221), new("execveat", 322, 281), new("fork", 57, null), new("vfork", 58, null),
        new("ptrace", 101, 117), new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271), new("process_madvise", 440, 440),
        new("kill", 62, 129), new("tkill", 200, 130), new("rt_sigqueueinfo", 129, 138), new("rt_tgsigqueueinfo", 297, 240),
        new("pidfd_open", 434, 434), new("pidfd_getfd", 438, 438), new("pidfd_send_signal", 424, 424),
        new("socket", 41, 198), new("socketpair", 53, 199), new("connect", 42, 203), new("bind", 49, 200), new("listen", 50, 201),
        new("accept", 43, 202), new("accept4", 288, 242), new("sendto", 44, 206), new("sendmsg", 46, 211), new("sendmmsg", 307, 269),
        new("recvfrom", 45, 207), new("recvmsg", 47, 212), new("recvmmsg", 299, 243),
        new("io_uring_setup", 425, 425), new("io_uring_enter", 426, 426), new("io_uring_register", 427, 427),
        new("bpf", 321, 280), new("perf_event_open", 298, 241), new("userfaultfd", 323, 282),
        new("keyctl", 250, 219), new("add_key", 248, 217), new("request_key", 249, 218),
        new("mount", 165, 40), new("umount2", 166, 39), new("move_mount", 429, 429), new("open_tree", 428, 428), new("fsopen", 430, 430),
        new("fsmount", 432, 432), new("fspick", 433, 433), new("pivot_root", 155, 41), new("chroot", 161, 51), new("setns", 308, 268),
        new("unshare", 272, 97), new("mknod", 133, null), new("mknodat", 259, 33),
        new("open_by_handle_at", 304, 265), new("name_to_handle_at", 303, 264), new("memfd_create", 319, 279), new("memfd_secret", 447, 447),
        new("fanotify_init", 300, 262),
        new("init_module", 175, 105), new("finit_module", 313, 273), new("delete_module", 176, 106), new("kexec_load", 246, 104),
        new("kexec_file_load", 320, 294), new("reboot", 169, 142), new("swapon", 167, 224), new("swapoff", 168, 225), new("acct", 163, 89),
        new("quotactl", 179, 60), new("settimeofday", 164, 170), new("clock_settime", 227, 112), new("sethostname", 170, 161),
        new("setdomainname", 171, 162),
        new("setuid", 105, 146), new("setgid", 106, 144), new("setreuid", 113, 145), new("setregid", 114, 143), new("setresuid", 117, 147),
        new("setresgid", 119, 149), new("setgroups", 116, 159), new("capset", 126, 91),
        new("iopl", 172, null), new("ioperm", 173, null), new("modify_ldt", 154, null),
    ];
}

using ControlValidator.Fence.Native;

namespace ControlValidator.Fence.Seccomp;

/// <summary>The calls that a runtime needs to go on once it has opened what it needs: memory, its own threads, clocks, its pipes.</summary>
internal static class PermittedCalls
{
    private const uint ThreadOfThisProcess = 0x00010000;
    private const uint SetThreadName = 15;
    private const uint GetDescriptorFlags = 1;
    private const uint GetStatusFlags = 3;

    private static readonly SystemCall[] Whatever =
    [
        new("read", 0, 63), new("pread64", 17, 67), new("readv", 19, 65), new("lseek", 8, 62), new("close", 3, 57), new("fstat", 5, 80),
        new("fadvise64", 221, 223),
        new("mmap", 9, 222), new("mprotect", 10, 226), new("munmap", 11, 215), new("mremap", 25, 216), new("madvise", 28, 233), new("brk", 12, 214),
        new("mincore", 27, 232), new("mlock", 149, 228), new("munlock", 150, 229), new("get_mempolicy", 239, 236),
        new("futex", 202, 98), new("membarrier", 324, 283), new("rseq", 334, 293), new("set_robust_list", 273, 99), new("gettid", 186, 178),
        new("getpid", 39, 172), new("sched_yield", 24, 124), new("sched_getaffinity", 204, 123), new("sched_setaffinity", 203, 122),
        new("sched_getparam", 143, 121), new("sched_getscheduler", 145, 120), new("sched_get_priority_max", 146, 125), new("sched_get_priority_min", 147, 126),
        // each of the runtime's threads is woken for the first time through a pipe of its own; nothing else that is open can be written to but the pipes to the parent
        new("pipe2", 293, 59), new("write", 1, 64),
        new("rt_sigaction", 13, 134), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139), new("sigaltstack", 131, 132),
        new("restart_syscall", 219, 128), new("exit", 60, 93), new("exit_group", 231, 94),
        new("poll", 7, null), new("ppoll", 271, 73), new("nanosleep", 35, 101), new("clock_nanosleep", 230, 115), new("clock_gettime", 228, 113),
        new("clock_getres", 229, 114), new("gettimeofday", 96, 169), new("times", 100, 153),
        new("getrandom", 318, 278), new("getrusage", 98, 165), new("sysinfo", 99, 179), new("uname", 63, 160),
    ];

    /// <summary>The filter of a machine.</summary>
    /// <param name="process">The process's own id: it may signal its own threads, which is how a runtime stops them, and nobody else.</param>
    internal static Instruction[] FilterFor(Machine machine, int process)
    {
        var text = new FilterText(machine);
        foreach (var call in Whatever)
            text.Always(call, FilterVerdict.Permit);
        text.WhereFirstIs(new("tgkill", 234, 131), [(uint)process], FilterVerdict.Kill);
        text.WhereFirstIs(new("prctl", 157, 167), [SetThreadName], FilterVerdict.Refuse);
        text.WhereArgumentIs(new("fcntl", 72, 25), argument: 1, [GetDescriptorFlags, GetStatusFlags], FilterVerdict.Refuse);
        text.WhereFirstHas(new("clone", 56, 220), ThreadOfThisProcess, FilterVerdict.Kill);
        text.Always(new("clone3", 435, 435), FilterVerdict.Unknown);
        foreach (var call in HostileCalls.All)
            text.Always(call, FilterVerdict.Kill);
        return text.End(FilterVerdict.Refuse);
    }
}

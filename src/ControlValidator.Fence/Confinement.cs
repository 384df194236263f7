using System.Runtime.InteropServices;
using ControlValidator.Fence.Native;
using ControlValidator.Fence.Seccomp;

namespace ControlValidator.Fence;

/// <summary>The second stage: a process that was started within the fence has opened all that it needs, and lets go of the rest itself.</summary>
public static unsafe class Confinement
{
    private const int ProcessorTime = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Stack = 3;
    private const int CoreDump = 4;
    private const int Threads = 6;
    private const int OpenFiles = 7;
    private const int SetDumpable = 4;
    private const int NoNewPrivileges = 38;
    private const nuint SetFilter = 1;
    private const nuint OnAllThreads = 1;
    private const uint NoRights = 0x1FF;
    private const int GetDescriptorFlags = 1;

    /// <summary>Beyond the users that systems and their containers give out, and one for each process.</summary>
    private const uint FirstOfNobody = 0x7F000000;

    /// <summary>Of the first thread; the runtime gives its other threads less.</summary>
    private const ulong StackBytes = 16 << 20;

    /// <summary>Of all processes of the user together: the kernel counts by user.</summary>
    private const ulong MostThreads = 16384;

    /// <summary>The same, where the user has no other process.</summary>
    private const ulong MostThreadsOfNobody = 1024;

    /// <summary>The runtime wakes each new thread through a pipe of its own.</summary>
    private static int DescriptorsToCome => 256 + (8 * Environment.ProcessorCount);

    /// <summary>As many files at once as the system permits: all documents of an export are kept open, since none can be opened later.</summary>
    public static void AllowManyFiles()
    {
        ResourceLimit limit;
        if (Machines.Current is Machine.Other || Libc.GetLimit(OpenFiles, &limit) != 0)
            return;
        limit.Soft = limit.Hard;
        _ = Libc.SetLimit(OpenFiles, &limit);
    }

    /// <summary>Gives up for good what is not needed any more, on all threads of this process.</summary>
    /// <returns>The layers that hold from here on; those of the first stage are not among them.</returns>
    public static FenceLayers Enter(ConfinementLimits limits)
    {
        if (Machines.Current is Machine.Other)
            return FenceLayers.None;
        var inherited = Libc.Control(NoNewPrivileges, 1, 0, 0, 0) == 0 & Libc.Control(SetDumpable, 0, 0, 0, 0) == 0;
        _ = Libc.Mask(NoRights);
        var bounded = Limit(FileSize, 0) & Limit(CoreDump, 0) & Limit(Data, limits.DataBytes) & Limit(ProcessorTime, limits.ProcessorSeconds)
            & Lower(Stack, StackBytes) & Lower(OpenFiles, (ulong)(HighestDescriptor() + DescriptorsToCome)) & Lower(Threads, IsAdministrator ? MostThreadsOfNobody : MostThreads);
        BecomeNobody();
        var filtered = Filter(PermittedCalls.FilterFor(Machines.Current, Environment.ProcessId));
        return (inherited ? FenceLayers.Inheritance : FenceLayers.None) | (bounded ? FenceLayers.Resources : FenceLayers.None) | (filtered ? FenceLayers.SystemCalls : FenceLayers.None);
    }

    private static bool IsAdministrator => Libc.EffectiveUser() == 0;

    private static bool Limit(int resource, ulong most)
    {
        var limit = new ResourceLimit(most, most);
        return Libc.SetLimit(resource, &limit) == 0;
    }

    /// <summary>Leaves a lower limit as it is: none can be raised again by who is not privileged.</summary>
    private static bool Lower(int resource, ulong most)
    {
        ResourceLimit limit;
        if (Libc.GetLimit(resource, &limit) != 0)
            return false;
        limit = new(Math.Min(limit.Soft, most), Math.Min(limit.Hard, most));
        return Libc.SetLimit(resource, &limit) == 0;
    }

    /// <summary>Descriptors are given out from the lowest free one on, so that there are no wide gaps between those that are open.</summary>
    private static int HighestDescriptor()
    {
        const int widestGap = 256;
        var highest = 2;
        for (var descriptor = 0; descriptor <= highest + widestGap; descriptor++)
        {
            if (Libc.Control(descriptor, GetDescriptorFlags) >= 0)
                highest = descriptor;
        }
        return highest;
    }

    /// <summary>
    /// The kernel bounds no threads of its administrator, so whoever is that becomes somebody who owns nothing. Where that is not to be had, as in
    /// a namespace of few users, the bound on memory is left: each thread needs some.
    /// </summary>
    private static void BecomeNobody()
    {
        if (!IsAdministrator)
            return;
        var nobody = FirstOfNobody + (uint)Environment.ProcessId;
        _ = Libc.SetGroups(0, null);
        _ = Libc.SetGroup(nobody, nobody, nobody);
        _ = Libc.SetUser(nobody, nobody, nobody);
    }

    private static bool Filter(Instruction[] instructions)
    {
        fixed (Instruction* first = instructions)
        {
            var program = new FilterProgram { Length = (ushort)instructions.Length, First = first };
            return Libc.Call(SystemCall.Seccomp.Number, (nint)SetFilter, OnAllThreads, &program, 0) == 0;
        }
    }

    /// <summary><c>struct sock_fprog</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public Instruction* First;
    }
}

/// <summary>How much a fenced process may use.</summary>
/// <param name="DataBytes">Memory that it may write to, all of its runtime's included.</param>
/// <param name="ProcessorSeconds">Processor time, all threads together.</param>
public sealed record ConfinementLimits(ulong DataBytes, ulong ProcessorSeconds);

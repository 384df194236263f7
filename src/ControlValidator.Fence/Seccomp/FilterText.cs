using System.Runtime.InteropServices;
using ControlValidator.Fence.Native;

namespace ControlValidator.Fence.Seccomp;

/// <summary>Writes a filter, block by block: each looks at one system call and ends in a verdict. What no block knows is refused.</summary>
internal sealed class FilterText
{
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort JumpIfAnySet = 0x45;
    private const ushort Return = 0x06;

    private const uint NumberAt = 0;
    private const uint MachineAt = 4;
    private const uint FirstArgumentAt = 16;

    // x64 knows a second numbering of the same calls from here on
    private const uint SecondNumbering = 0x40000000;

    private readonly List<Instruction> instructions = [];
    private readonly Machine machine;

    internal FilterText(Machine machine)
    {
        this.machine = machine;
        instructions.Add(new(Load, 0, 0, MachineAt));
        instructions.Add(new(JumpIfEqual, 1, 0, Audit(machine)));
        instructions.Add(new(Return, 0, 0, FilterVerdict.Kill));
        instructions.Add(new(Load, 0, 0, NumberAt));
        if (machine is Machine.X64)
        {
            instructions.Add(new(JumpIfAtLeast, 0, 1, SecondNumbering));
            instructions.Add(new(Return, 0, 0, FilterVerdict.Kill));
        }
    }

    internal void Always(SystemCall call, uint verdict)
    {
        if (call.On(machine) is not { } number)
            return;
        instructions.Add(new(JumpIfEqual, 0, 1, (uint)number));
        instructions.Add(new(Return, 0, 0, verdict));
    }

    /// <summary>Permits a call whose first argument, of which the kernel reads 32 bits, is one of the values.</summary>
    internal void WhereFirstIs(SystemCall call, uint[] values, uint otherwise) => WhereArgumentIs(call, argument: 0, values, otherwise);

    internal void WhereArgumentIs(SystemCall call, uint argument, uint[] values, uint otherwise)
    {
        if (call.On(machine) is not { } number)
            return;
        instructions.Add(new(JumpIfEqual, 0, (byte)(values.Length + 3), (uint)number));
        instructions.Add(new(Load, 0, 0, FirstArgumentAt + (8 * argument)));
        for (var i = 0; i < values.Length; i++)
            instructions.Add(new(JumpIfEqual, (byte)(values.Length - i), 0, values[i]));
        instructions.Add(new(Return, 0, 0, otherwise));
        instructions.Add(new(Return, 0, 0, FilterVerdict.Permit));
    }

    /// <summary>Permits a call whose first argument has one of the bits.</summary>
    internal void WhereFirstHas(SystemCall call, uint bits, uint otherwise)
    {
        if (call.On(machine) is not { } number)
            return;
        instructions.Add(new(JumpIfEqual, 0, 4, (uint)number));
        instructions.Add(new(Load, 0, 0, FirstArgumentAt));
        instructions.Add(new(JumpIfAnySet, 1, 0, bits));
        instructions.Add(new(Return, 0, 0, otherwise));
        instructions.Add(new(Return, 0, 0, FilterVerdict.Permit));
    }

    internal Instruction[] End(uint verdict) => [.. instructions, new(Return, 0, 0, verdict)];

    private static uint Audit(Machine machine) => machine switch
    {
        Machine.X64 => 0xC000003E,
        Machine.Arm64 => 0xC00000B7,
        Machine.Other => 0,
    };
}

/// <summary>What a filter says to a call (<c>SECCOMP_RET_…</c>).</summary>
internal static class FilterVerdict
{
    internal const uint Permit = 0x7FFF0000;
    internal const uint Kill = 0x80000000;

    // The call fails as it would for want of permission.
    internal const uint Refuse = 0x00050000 | 1;

    // The call fails as on a kernel that does not have it, so that the C library takes its older sister.
    internal const uint Unknown = 0x00050000 | 38;
}

/// <summary>One instruction of the kernel's filter machine (<c>struct sock_filter</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

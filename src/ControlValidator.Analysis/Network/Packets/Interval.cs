using System.Numerics;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.Network;

/// <summary>All values from one to another, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Interval<T>(T First, T Last)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>;

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using ControlValidator.Analysis;
using ControlValidator.Azure;
using ControlValidator.Entra;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>What a policy may name: assemblies, and the namespaces that need no <c>using</c>.</summary>
internal static class Vocabulary
{
    /// <summary>Our own assemblies. A compiled policy is good for exactly these builds of them.</summary>
    public static ImmutableArray<Assembly> Own => [typeof(Verdict).Assembly, typeof(StorageAccount).Assembly, typeof(ConditionalAccessPolicy).Assembly];

    /// <summary>
    /// The analyses, for policies that ask for one. Named apart, since it is loaded only to compile a policy or when one asks; its build
    /// counts all the same, because this assembly is another for another build of it.
    /// </summary>
    public static Assembly Analyses
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => typeof(NetworkOfSnapshot).Assembly;
    }

    /// <summary>The name by which compiled policies ask for it.</summary>
    public const string AnalysesName = "ControlValidator.Analysis";

    /// <summary>The runtime's assemblies, by file name, as they lie beside the one that holds <see cref="object"/>.</summary>
    public static ImmutableArray<string> Runtime =>
    [
        "System.Private.CoreLib",
        "System.Private.Uri",
        "System.Runtime",
        "System.Collections",
        "System.Collections.Immutable",
        "System.Linq",
        "System.Memory",
        "System.Net.Primitives",
        "System.Text.Json",
        "System.Text.RegularExpressions",
    ];

    /// <summary>The files of all these assemblies, in their order, none of which is loaded for it; default where one does not come from a file.</summary>
    public static ImmutableArray<string> Files
    {
        get
        {
            ImmutableArray<string> own = [.. Own.Select(a => a.Location)];
            var runtime = typeof(object).Assembly.Location;
            return runtime.Length == 0 || own.Contains("")
                ? default
                : [.. Runtime.Select(name => Beside(runtime, name)), .. own, Beside(own[0], AnalysesName)];
        }
    }

    public static ImmutableArray<string> Namespaces =>
    [
        "System",
        "System.Collections.Generic",
        "System.Linq",
        "ControlValidator.Model",
        "ControlValidator.Azure",
        "ControlValidator.Entra",
        AnalysesName,
        "ControlValidator.Analysis.Access",
        "ControlValidator.Analysis.Graph",
        "ControlValidator.Analysis.Network",
    ];

    private static string Beside(string file, string name) => Path.Combine(Path.GetDirectoryName(file)!, name + ".dll");
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>Where policies and caches are looked for.</summary>
internal static class PackFolder
{
    /// <summary>What the pack that came with the tool is called, wherever the tool is installed: so that reports are the same on every machine.</summary>
    internal const string ShippedName = "cval:policies";

    private const string Name = "policies";

    /// <summary>What the user gave, else <c>./policies</c>, else the pack that came with the tool.</summary>
    internal static ImmutableArray<string> Resolve(ImmutableArray<string> given)
    {
        if (given.IsEmpty)
            return Directory.Exists(Name) ? [Name] : [Shipped];
        var paths = new string[given.Length];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = given[i] == ShippedName ? Shipped : given[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(paths);
    }

    /// <summary>How reports name a policy.</summary>
    /// <param name="path">With forward slashes.</param>
    internal static string Reported(string path)
    {
        var shipped = Shipped.Replace('\\', '/');
        return path.StartsWith(shipped, StringComparison.Ordinal) && path[shipped.Length..].StartsWith('/') ? ShippedName + path[shipped.Length..] : path;
    }

    /// <summary>The maturity model of the first pack that has one, else the shipped one.</summary>
    internal static string MaturityModel(ImmutableArray<string> packs)
    {
        foreach (var pack in packs)
        {
            if (Model(pack) is var model && File.Exists(model))
                return model;
        }
        return Model(Shipped);
    }

    /// <summary>The folder for compiled policies; null where caching is off.</summary>
    internal static string? Cache(bool off)
    {
        if (off)
            return null;
        if (Environment.GetEnvironmentVariable("CVAL_CACHE") is { Length: > 0 } chosen)
            return chosen;
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return user.Length == 0 ? null : Path.Combine(user, "controlvalidator", "cache");
    }

    /// <summary>How policies are loaded. What came compiled with the tool counts where policies are kept at all.</summary>
    internal static PolicyOptions Options(string? cacheFolder, int parallel) =>
        new(cacheFolder, parallel) { CompiledFolder = cacheFolder is null ? null : Compiled, Compiler = CompilerProgram.Ask };

    /// <summary>Whether it is the pack that came with the tool.</summary>
    internal static bool IsShipped(string path) => path == Shipped;

    /// <summary>The pack that came with the tool.</summary>
    internal static string Shipped => Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>That pack compiled and proven, where the tool was published with it.</summary>
    internal static string Compiled => Path.Combine(AppContext.BaseDirectory, "compiled");

    private static string Model(string pack) => Path.Combine(pack, "maturity", "exposure-management.json");
}

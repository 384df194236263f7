using System.Reflection;

namespace ControlValidator.Fence;

/// <summary>Brings assemblies into the process before it lets go of files: none can be loaded by name afterwards.</summary>
public static class Preloading
{
    /// <summary>Loads all that the assemblies refer to, and what that refers to.</summary>
    /// <param name="skipped">Whether an assembly of a name is known not to be needed.</param>
    public static void LoadReferences(IEnumerable<Assembly> roots, Predicate<string> skipped)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<Assembly>(roots);
        while (left.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies())
            {
                if (name.Name is { } known && seen.Add(known) && !skipped(known))
                    left.Push(Assembly.Load(name));
            }
        }
    }
}

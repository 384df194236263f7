using System.Reflection;
using System.Runtime.Loader;

namespace ControlValidator.Scripting;

/// <summary>
/// Where the policies of one pack live. They meet the very model that this assembly knows, wherever the host has loaded it,
/// and two packs in one process do not get in each other's way.
/// </summary>
internal sealed class PolicyContext() : AssemblyLoadContext("policies", isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        foreach (var own in Vocabulary.Own)
        {
            if (own.GetName().Name == assemblyName.Name)
                return own;
        }
        return null;
    }
}

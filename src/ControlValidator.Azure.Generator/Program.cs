using ControlValidator.Azure.Generator;

if (args is not [var assembly, var documentation, var version])
{
    Console.Error.WriteLine("usage: ControlValidator.Azure.Generator <assembly.dll> <documentation.xml> <version>");
    return 3;
}

var package = new TypePackage();
var names = new ViewNames(package.Newest.Select(d => d.Type), Reserved.InPolicies);
List<ProviderPlan> providers =
[
    .. package.Newest.GroupBy(d => d.Provider, StringComparer.OrdinalIgnoreCase)
        .AsParallel().AsOrdered().Select(group => Planner.Plan(package, names, [.. group])),
];
var name = Path.GetFileNameWithoutExtension(assembly);
using (var output = File.Create(documentation))
    Documentation.Write(providers, name, output);
File.WriteAllBytes(assembly, ViewAssembly.Write(providers, name, Version.Parse(version)));
Console.WriteLine($"{providers.Count} providers, {providers.Sum(p => p.Resources.Count)} resource types, {providers.Sum(p => p.Objects.Count)} objects, "
    + $"{providers.Sum(p => p.Choices.Count)} choices, {providers.Sum(p => p.Resources.Sum(r => r.Body.Properties.Count) + p.Objects.Sum(o => o.Properties.Count))} properties");
return 0;

using ControlValidator.Azure.Generator;

var folder = args[0];
var package = new TypePackage();
var names = new ViewNames(package.Newest.Select(d => d.Type), Reserved.InPolicies);
var chosen = package.Newest.Where(d => Providers.Includes(d.Provider)).ToList();
Directory.CreateDirectory(folder);
var list = new System.Text.StringBuilder();
var counts = (0, 0, 0, 0);
foreach (var provider in chosen.GroupBy(d => d.Provider, StringComparer.OrdinalIgnoreCase))
{
    var plan = Planner.Plan(package, names, [.. provider]);
    counts = (counts.Item1 + plan.Resources.Count, counts.Item2 + plan.Objects.Count, counts.Item3 + plan.Choices.Count, counts.Item4 + plan.Objects.Sum(o => o.Properties.Count));
    File.WriteAllText(Path.Combine(folder, $"{plan.ShortName}.g.cs"), CSharp.Text(plan));
    foreach (var r in plan.Resources)
        list.Append($"| {r.Definition.Type} | {r.Name} | {r.Definition.ApiVersion} |\n");
}
File.WriteAllText(Path.Combine(folder, "list.md"), list.ToString());
Console.WriteLine(counts);

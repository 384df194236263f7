namespace ControlValidator.Azure.Generator;

/// <summary>The views of one provider.</summary>
/// <param name="ShortName">The provider's name without <c>Microsoft.</c>, as it ends the namespace.</param>
internal sealed record ProviderPlan(
    string ShortName, IReadOnlyList<ResourcePlan> Resources, IReadOnlyList<ObjectPlan> Objects, IReadOnlyList<ChoicePlan> Choices);

/// <summary>A whole resource.</summary>
internal sealed record ResourcePlan(Definition Definition, ObjectPlan Body)
{
    public string Name => Body.Name;
}

using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes a section, behind those there are. It exists for readers once an edition has named it (<see cref="NameSection"/>).</summary>
public sealed class MakeSection(WriteQueue writes, IdSource ids)
{
    /// <summary>The new section's id.</summary>
    public Task<Outcome<SectionId>> Run(CancellationToken cancel = default) => writes.Run<SectionId>(
        db =>
        {
            var section = new Section { Id = new SectionId(ids.Next()), Position = db.Sections.Count() };
            db.Sections.Add(section);
            return Task.FromResult<Outcome<SectionId>>(section.Id);
        },
        cancel);
}
